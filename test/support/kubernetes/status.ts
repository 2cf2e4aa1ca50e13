import type { Answer } from '../loopback.ts';
import type { ResourceRequest } from './resources.ts';

type Resource = ResourceRequest;

/** A failure of the API server: a `Status` object with the message of apimachinery/pkg/api/errors. */
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

/** The authorizer: plain RBAC, or that of GKE, which adds the IAM permission that would be sufficient. */
export type Authorizer = 'rbac' | 'gke';

/**
 * The message of a refusal, from apiserver/pkg/endpoints/handlers/responsewriters/errors.go (`forbiddenMessage`), with
 * the addition of the GKE authorizer.
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

export function alreadyExists(resource: Resource): Answer {
  const message = `${qualified(resource)} "${resource.name}" already exists`;
  return failure(409, 'AlreadyExists', message, details(resource));
}

/** An unknown path, for which kubectl prints `the server could not find the requested resource`. */
export function noSuchPath(): Answer {
  return failure(404, 'NotFound', 'the server could not find the requested resource', {});
}

export function unauthorized(): Answer {
  return failure(401, 'Unauthorized', 'Unauthorized');
}

export function badRequest(message: string): Answer {
  return failure(400, 'BadRequest', message);
}

/** The refusal of a verb that would change something: the loopback API server is read-only. */
export function methodNotAllowed(): Answer {
  return failure(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

/** API Priority and Fairness under overload. */
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
