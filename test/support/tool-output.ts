import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Tool, ToolResult } from './tools.ts';

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
