import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import type { VerificationRecord } from '../../src/catalogue/verification.ts';

/** The versions of the tools, as they print them, and of the API server if one was used. */
export function versionsOf(server?: string): VerificationRecord['tools'] {
  const say = (tool: string, args: readonly string[]) => {
    const options: ExecFileSyncOptionsWithStringEncoding = {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    };
    return JSON.parse(execFileSync(tool, args, options)) as Record<string, unknown>;
  };
  const kubectl = say('kubectl', ['version', '--client', '--output=json'])['clientVersion'] as {
    gitVersion: string;
  };
  return {
    gcloud: String(say('gcloud', ['version', '--format=json'])['Google Cloud SDK']),
    // The kubectl of the Google Cloud SDK prints its dispatcher after the version.
    kubectl: kubectl.gitVersion.replace(/^v/, '').replace(/-dispatcher$/, ''),
    ...(server ? { 'kube-apiserver': server.replace(/^v/, '') } : {}),
  };
}
