import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Rig, Tool, ToolResult } from './tools.ts';

/** The output of a real tool in one case, from `test/support/tool-output/<tool>/<case>.txt`. */
export interface RecordedOutput extends ToolResult {
  /** `iam-service-accounts-describe.forbidden`: the command and the failure. */
  name: string;
  tool: Tool;
  command: string;
  /** The requests to a server, including retries. */
  requests: number;
}

const FOLDER = join(import.meta.dirname, 'tool-output');
const FORM = /^\$ (.*)\nexit (\S+), requests (\d+)\n\[stdout\]\n([\s\S]*)\[stderr\]\n([\s\S]*)$/;

/** All recorded outputs of a tool, or that of one case. */
export function recordedOutputs(tool: Tool): RecordedOutput[] {
  const names = readdirSync(join(FOLDER, tool)).filter((file) => file.endsWith('.txt'));
  return names.sort().map((file) => recordedOutput(tool, basename(file, '.txt')));
}

export function recordedOutput(tool: Tool, name: string): RecordedOutput {
  const match = FORM.exec(readFileSync(fileOf(tool, name), 'utf8'));
  if (!match) throw new Error(`${tool}/${name}.txt is not a recorded output: record it again`);
  const [, command = '', exit = '', requests = '', stdout = '', stderr = ''] = match;
  const exitCode = exit === 'killed' ? null : Number(exit);
  return { name, tool, command, exitCode, requests: Number(requests), stdout, stderr };
}

export function writeRecordedOutput(output: RecordedOutput): void {
  const { tool, name, command, exitCode, requests, stdout, stderr } = output;
  const path = fileOf(tool, name);
  mkdirSync(dirname(path), { recursive: true });
  const head = `$ ${command}\nexit ${exitCode ?? 'killed'}, requests ${requests}\n`;
  writeFileSync(path, `${head}[stdout]\n${stdout}[stderr]\n${stderr}`);
}

function fileOf(tool: Tool, name: string): string {
  return join(FOLDER, tool, `${name}.txt`);
}

/** What a tool printed, without the ports, folders, times and addresses in memory of one run. */
export function normalized({ google, kubernetes, dir }: Rig, text: string): string {
  return text
    .replaceAll(new URL(google.origin).host, '127.0.0.1:8080')
    .replaceAll(`port=${new URL(google.origin).port}`, 'port=8080')
    .replaceAll(new URL(kubernetes.origin).host, '127.0.0.1:6443')
    .replaceAll(dir, '/home/dev')
    .replaceAll('gke-gcloud-auth-plugin-missing', 'gke-gcloud-auth-plugin')
    .replace(/^([EWI])\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ /gm, '$11103 09:00:00.000000    4242 ')
    .replace(/127\.0\.0\.1:\d{5}->/g, '127.0.0.1:50000->')
    .replace(/object at 0x[0-9a-f]+/g, 'object at 0x7f0000000000')
    .replace(/'date': '[^']*'/g, "'date': 'Tue, 03 Nov 2026 09:00:00 GMT'")
    .replace(/certificate-authority-data": "(?!DATA)[^"]*/g, 'certificate-authority-data": "DATA');
}
