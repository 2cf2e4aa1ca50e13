import type { Failure } from '../model/answer.ts';
import type { AnyCommand, Params } from '../model/command.ts';
import { permissionText } from './permission-text.ts';
import { fillText } from './template.ts';

/** A refusal, with the permission that the command declares if the tool does not name one, and its resource. */
export function refused(command: AnyCommand, params: Params, failure: Failure): Failure {
  const on = command.on ? { on: fillText(command.on, params) } : {};
  if (failure.why !== 'forbidden') return failure.why === 'api-disabled' ? { ...failure, ...on } : failure;
  const declared = command.needs.map(permissionText).join(', ');
  return { ...failure, permission: failure.permission ?? declared, ...on };
}
