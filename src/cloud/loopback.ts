/**
 * Whether a host or an address is the machine that asks: 127.0.0.0/8, ::1, `localhost` and the names below it (RFC 6761,
 * section 6.3). It may have a port. Imports nothing, so that a browser can load it.
 */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

const loopback = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])(?::\d{1,5})?$/i;
