/** What a message of a failed pull says about who answered. Pure. */

/** The registry that an address without a host means. */
export const dockerHub = 'docker.io';

/** The host that the failing request went to; null where the message shows no request. */
export function answeringHost(message: string): string | null {
  return /https?:\/\/([^\s/"?]{1,300})/.exec(message)?.[1] ?? null;
}

/** The registry in whose place a mirror was asked: containerd adds `?ns=` to the request (containerd, docs/hosts.md). */
export function mirroredRegistry(message: string): string | null {
  return /[?&]ns=([^\s&":]{1,300})/.exec(message)?.[1] ?? null;
}

/** `503 Service Unavailable`, as the message has it; null where it shows no such status. */
export function serverError(message: string): string | null {
  return /\b5\d\d(?: [A-Z][A-Za-z-]{1,30}){0,4}/.exec(message.slice(message.lastIndexOf(': ')))?.[0] ?? null;
}
