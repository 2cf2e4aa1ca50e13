import { windowsVersion as rule } from '../../../../src/catalogue/rules/architecture/windows-version.ts';
import { failedWith, imagePull, states } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const on = (operatingSystem: string | null) =>
  imagePull({ failure: failure('arch-mismatch'), node: { ...node, operatingSystem } });

rehearse(rule, {
  'windows-version-mismatch': [
    { about: on('windows'), world: [], facts: { node: node.name ?? '' } },
    {
      when: 'if only the pool configuration shows it',
      about: on(null),
      world: [states({ operatingSystem: 'windows' })],
    },
  ],
  'linux-node': [
    { about: on('linux'), world: [] },
    { when: 'if only the pool configuration shows it', about: on(null), world: [states({})] },
  ],
  'not-applicable-cause': [
    { about: imagePull(), world: [] },
    { when: 'if nothing fails', about: imagePull({ failure: null }), world: [] },
    {
      when: 'if the program is made for another processor',
      about: imagePull({
        failure: failedWith('arch-mismatch', 'exec-format-error'),
        node: { ...node, operatingSystem: 'windows' },
      }),
      world: [],
    },
  ],
});
