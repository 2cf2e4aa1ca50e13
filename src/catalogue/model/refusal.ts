/**
 * Why a tool gave no answer, from what it printed to standard error: both tools exit with 1 whatever the reason. The
 * wordings were measured with Google Cloud SDK 528 and kubectl 1.32; test/support/tool-output holds them.
 */
import { oneLine } from '../../base/printable.ts';
import type { Failure, FailureReason } from './answer.ts';
import type { Tool } from './tool.ts';

/** How a tool ended, with what it printed. */
export interface Ending {
  readonly ended: 'exit' | 'missing' | 'unusable' | 'timeout' | 'too-large' | 'interrupted';
  /** The exit code; null where a signal ended the process, or nothing was started. */
  readonly code: number | null;
  /** The signal that ended it, if one did. */
  readonly signal?: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** In this order: the messages for a disabled API and a perimeter also contain "permission denied". */
const wordings: Readonly<Record<Tool, readonly (readonly [FailureReason, RegExp])[]>> = {
  gcloud: [
    // Before "signed out": without a connection, a token cannot be refreshed either.
    [
      'unreachable',
      /gcloud crashed \((?:\w*Proxy\w*|\w*SSL\w*|TransportError|\w*Connect\w*|MaxRetryError|\w*Timeout\w*)\)|NameResolutionError|Failed to resolve|Max retries exceeded|ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED/,
    ],
    ['unreadable', /gcloud crashed \((?:InvalidDataFromServerError|JSONDecodeError)\)/],
    [
      'api-disabled',
      /SERVICE_DISABLED|API has not been used in project|accessNotConfigured|or it is disabled/,
    ],
    [
      'signed-out',
      /do not currently have an active account|UNAUTHENTICATED|code=401|invalid authentication credentials|does not have any valid credentials|Reauthentication|There was a problem refreshing|Your credentials are from|is not available in \[[^\]]*\] which is specified|Unable to read file \[/,
    ],
    [
      'perimeter',
      /vpcServiceControlsUniqueIdentifier|VPC_SERVICE_CONTROLS|Request is prohibited by organization's policy/,
    ],
    [
      'forbidden',
      /PERMISSION_DENIED|code=403|'status': '?403|Required '[^']+' permission|does not have permission to access|insufficient authentication scopes/,
    ],
    ['rate-limited', /RESOURCE_EXHAUSTED|code=429|Quota exceeded/],
    [
      'not-found',
      /NOT_FOUND|code=404|'status': '?404|was not found|No cluster named|instance \[[^\]]*\] not found/,
    ],
    [
      'unreachable',
      /ConnectionError|NameResolutionError|ReadTimeout|ChunkedEncodingError|Max retries exceeded|Connection refused|ServerNotFoundError|Network is unreachable|code=503|UNAVAILABLE|'status': '?503|service is currently unavailable/,
    ],
    [
      'no-target',
      /resource is not properly specified|project property must be set|property \[core\/project\]/,
    ],
  ],
  kubectl: [
    ['forbidden', /\(Forbidden\)/],
    ['plugin-missing', /executable gke-gcloud-auth-plugin not found|exec: "gke-gcloud-auth-plugin"/],
    [
      'signed-out',
      /\(Unauthorized\)|You must be logged in|getting credentials: exec|gke-gcloud-auth-plugin|the server has asked for the client to provide credentials/,
    ],
    ['not-found', /\(NotFound\)/],
    ['rate-limited', /\(TooManyRequests\)/],
    [
      'unreadable',
      /serializer for \S+ doesn't exist|unexpected end of JSON input|invalid character|json parse error|cannot unmarshal/,
    ],
    [
      'unreachable',
      /connection refused|no such host|i\/o timeout|no route to host|network is unreachable|Unable to connect to the server|connection to the server|TLS handshake|x509:|ServiceUnavailable|EOF$/m,
    ],
  ],
};

/** The permission that a refusal names, in the forms that the tools print. */
const namedPermission = [
  /requires one of \["([^"]+)"/,
  /Required "([^"]+)" permission/,
  /Required '([^']+)' permission/,
  /Permission '([^']+)' denied/,
  /Permission "([^"]+)" denied/,
  /permission: ([\w.]+)/i,
];

/**
 * Exit code 0 with a warning that part of the answer is missing: of Compute Engine, and of `container clusters list`
 * (Google Cloud SDK 528, surface/container/clusters/list.py).
 */
const incomplete = /WARNING: (?:Some requests did not succeed|The following zones did not respond)/;

/** Why a command gave no answer; null if it gave one. */
export function refusalOf(tool: Tool, { ended, code, signal, stdout, stderr }: Ending): Failure | null {
  if (ended === 'missing') return { why: 'tool-missing', tool };
  if (ended === 'unusable') return { why: 'tool-unusable', tool, said: oneLine(stderr, 300) };
  if (ended === 'timeout' || ended === 'too-large') return { why: ended, tool };
  if (ended === 'interrupted') return { why: 'not-run', tool };
  // A tool that a signal ended has crashed: what it had printed is not its answer.
  if (signal) return { why: 'failed', tool, said: `${tool}: ${signal}` };
  const said = errorLine(stderr);
  if (code === 0) return incomplete.test(stderr) ? { why: 'incomplete', tool, said } : null;
  // A crash quotes the answer that could not be parsed, which can contain anything.
  const searchableStderr = crash.exec(stderr)?.[0] ?? stderr;
  const why = wordings[tool].find(([, wording]) => wording.test(searchableStderr))?.[0] ?? 'failed';
  const permission = namedPermission
    .map((form) => form.exec(searchableStderr)?.[1])
    .find((name) => name !== undefined);
  if (why === 'no-target') return { why, tool, flags: ['--project'], said };
  return {
    why,
    tool,
    ...(why === 'forbidden' && permission ? { permission } : {}),
    ...(said || stdout ? { said } : {}),
  };
}

/**
 * The line with the error, without the tool's name in front and without a stack trace after it. kubectl logs its
 * retries before it. A crash of gcloud can quote the raw answer, which has not been decoded.
 */
function errorLine(stderr: string): string {
  const crashed = crash.exec(stderr)?.[0];
  if (crashed) return crashed;
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const messageLines = lines.filter((line) => !kubectlLogLine.test(line));
  const start = messageLines.findLastIndex((line) => /^(?:ERROR|error|Error|Unable)/.test(line));
  const [line = lines.at(-1) ?? '', next = ''] = messageLines.slice(Math.max(start, 0));
  const whole = /:\s*$/.test(line) ? `${line} ${next}` : line;
  const bare = whole.replace(/^ERROR: (?:\([\w.-]+\) )?/, '').replace(/^error: /, '');
  return oneLine((messageIn(bare) ?? bare).replace(signature, ''), 300);
}

const crash = /gcloud crashed \(\w+\)/;

/** A line of kubectl's own log: `E1103 09:00:00.000000 4242 memcache.go:265] …`. */
const kubectlLogLine = /^[EWI]\d{4} /;

/** The credentials that gcloud used: an e-mail address, or a path on the caller's machine. */
const signature = /\s*This command is authenticated (?:with|as) [\s\S]*$/;

/** The message in a response that gcloud prints whole: `HttpError accessing <URL>: response: <…>, content <{…}>`. */
function messageIn(line: string): string | null {
  if (!line.startsWith('HttpError accessing')) return null;
  return /"message"\s?:\s?"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? 'HttpError';
}
