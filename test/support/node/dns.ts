/** A DNS server (RFC 1035) for the names of the registries: A records, and the ways in which a lookup fails. */
import { createSocket } from 'node:dgram';

/** An IPv4 address, or how the server fails: NXDOMAIN, SERVFAIL, or no answer at all. */
export type Answer = string | 'no-such-name' | 'server-failure' | 'silence';

const responseCodes: Readonly<Record<string, number>> = { 'server-failure': 2, 'no-such-name': 3 };

export function serveNames(address: string, resolve: (name: string) => Answer): Promise<void> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const { name, type, end } = questionIn(query);
    const answer = resolve(name);
    if (answer === 'silence') return;
    const code = responseCodes[answer] ?? 0;
    const records = code === 0 && type === 1 ? [addressRecord(answer)] : [];
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | code, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(records.length, 6);
    socket.send(Buffer.concat([header, query.subarray(12, end), ...records]), from.port, from.address);
  });
  return new Promise((listening) => socket.bind(53, address, listening));
}

function questionIn(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** Of the name in the question, for five seconds. */
const addressRecord = (address: string) =>
  Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 5, 0, 4, ...address.split('.').map(Number)]);
