/** Carries out what a report prints, as a reader would: a command in a shell, a manifest with kubectl. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportRemedy } from '../../../src/playbook/report/model.ts';
import type { Rig } from '../tools.ts';
import { fillOpenNames } from './fill.ts';

/** A command or a manifest, as the report prints it. */
export type Printed = Extract<ReportRemedy, { readonly kind: 'command' | 'manifest' }>;

export interface Carried {
  readonly code: number | null;
  readonly said: string;
}

export interface Where {
  readonly rig: Rig;
  /** What the reader puts in for the names that are left open. */
  readonly values: Readonly<Record<string, string>>;
  /** Lines that the reader adds to a file, from what the cluster has. */
  readonly kept: string;
  /** The Deployment into which a part of a template goes. */
  readonly workload: { readonly name: string; readonly namespace: string } | undefined;
  /** Milliseconds after which the reader stops waiting; null to wait for the end. */
  readonly patience: number | null;
}

export function carryOut(remedy: Printed, where: Where): Promise<Carried> {
  if (remedy.kind === 'command') return inShell(fillOpenNames(remedy.command, where.values), where);
  return applied(fillOpenNames(remedy.yaml, where.values), where);
}

/** The text is parsed by the shell, so that what is quoted wrongly fails here too. */
function inShell(text: string, { rig, patience }: Where): Promise<Carried> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', text], {
      env: rig.env,
      cwd: rig.dir,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        said += part;
      });
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGTERM'), patience ?? 120_000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? (patience === null ? null : 0), said });
    });
  });
}

/**
 * A whole object is applied, the lines of a Pod template are merged into a workload, and a file that a command takes is
 * written where the command looks for it.
 */
async function applied(yaml: string, where: Where): Promise<Carried> {
  if (!/^(?:apiVersion|spec):/m.test(yaml)) {
    const file = where.values['CONTAINERD_CONFIG_FILE'];
    if (file === undefined) throw new Error(`no command takes this file:\n${yaml}`);
    writeFileSync(file, `${yaml}${where.kept}`);
    return { code: 0, said: '' };
  }
  const file = join(where.rig.dir, 'manifest.yaml');
  writeFileSync(file, asPatch(yaml, where.values['CURRENT_SECRET'] ?? ''));
  if (/^apiVersion:/m.test(yaml)) return inShell(`kubectl apply --validate=false -f ${file}`, where);
  const { workload } = where;
  if (!workload) throw new Error('there is no workload for this template');
  const { name, namespace } = workload;
  return inShell(`kubectl patch deployment ${name} -n ${namespace} --patch-file=${file}`, where);
}

/** `# CURRENT_SECRET → SECRET` in a list is an item that goes: the directive of a strategic merge patch. */
function asPatch(yaml: string, replaced: string): string {
  const item = (indent: string) => `${indent}- $patch: delete\n${indent}  name: ${replaced}`;
  return yaml.replaceAll(/^( *)# .* → .*$/gm, (_, indent: string) => item(indent));
}
