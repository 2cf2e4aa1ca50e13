import type { Answer } from '../loopback.ts';
import type { ResourceRequest } from './resources.ts';

type Resource = ResourceRequest;

/** A failure as the API server states it: a `Status` object with the words of apimachinery/pkg/api/errors. */
function failure(code: number, reason: string, message: string, details?: unknown): Answer {
  const body = {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    details,
    code,
  };
  return { status: code, body };
}

/** Which authorizer answers: plain RBAC, or GKE's, which adds the IAM permission that would do. */
export type Authorizer = 'rbac' | 'gke';

/**
 * The words of a refusal, from apiserver/pkg/endpoints/handlers/responsewriters/errors.go (`forbiddenMessage`), with
 * what GKE's authorizer adds.
 */
export function forbidden(user: string, verb: string, resource: Resource, authorizer: Authorizer): Answer {
  const { type, namespace, name } = resource;
  const scope = namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  const what = `User "${user}" cannot ${verb} resource "${type.plural}" in API group "${type.group}" ${scope}`;
  const hint =
    authorizer === 'gke'
      ? `: requires one of ["container.${camelCase(type.kind)}s.${verb}"] permission(s).`
      : '';
  const object = name === undefined ? type.plural : `${qualified(resource)} "${name}"`;
  return failure(403, 'Forbidden', `${object} is forbidden: ${what}${hint}`, details(resource));
}

export function notFound(resource: Resource): Answer {
  return failure(404, 'NotFound', `${qualified(resource)} "${resource.name}" not found`, details(resource));
}

/** An unknown path: kubectl turns this into `the server could not find the requested resource`. */
export function noSuchPath(): Answer {
  return failure(404, 'NotFound', 'the server could not find the requested resource', {});
}

export function unauthorized(): Answer {
  return failure(401, 'Unauthorized', 'Unauthorized');
}

export function badRequest(message: string): Answer {
  return failure(400, 'BadRequest', message);
}

/** What a verb that would change something gets: the rig is there to be read. */
export function methodNotAllowed(): Answer {
  return failure(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

/** API priority and fairness when it sheds load. */
export function tooManyRequests(): Answer {
  const answer = failure(429, 'TooManyRequests', 'Too many requests, please try again later.', {
    retryAfterSeconds: 1,
  });
  return { ...answer, headers: { 'retry-after': '1' } };
}

export function unavailable(): Answer {
  return failure(503, 'ServiceUnavailable', 'the server is currently unable to handle the request');
}

function qualified({ type }: Resource): string {
  return type.group === '' ? type.plural : `${type.plural}.${type.group}`;
}

function details({ type, name }: Resource) {
  return { ...(name ? { name } : {}), ...(type.group ? { group: type.group } : {}), kind: type.plural };
}

function camelCase(kind: string): string {
  return kind.charAt(0).toLowerCase() + kind.slice(1);
}
