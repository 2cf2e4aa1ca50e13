import { expect, it } from 'vitest';
import { decodeBinaryAuthorization } from '../../../src/catalogue/commands/gcloud/admission.ts';

it.each([
  ['an enforced policy', { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' }, true],
  ['both', { evaluationMode: 'POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE', enabled: false }, true],
  ['continuous validation alone, which only reports', { evaluationMode: 'POLICY_BINDINGS' }, false],
  ['nothing', { evaluationMode: 'DISABLED' }, false],
  ['the older field', { enabled: true }, true],
  [
    'the older field beside an unspecified mode',
    { evaluationMode: 'EVALUATION_MODE_UNSPECIFIED', enabled: true },
    true,
  ],
  ['no field', undefined, false],
])('%s', (_, binaryAuthorization, enforced) => {
  expect(decodeBinaryAuthorization({ binaryAuthorization })).toMatchObject({ enforced });
});

it('does not guess what an unknown mode does', () => {
  expect(() => decodeBinaryAuthorization({ binaryAuthorization: { evaluationMode: 'OF_TOMORROW' } })).toThrow(
    'OF_TOMORROW',
  );
});
