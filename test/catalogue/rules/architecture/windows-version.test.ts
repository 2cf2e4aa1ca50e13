import { windowsVersion as rule } from '../../../../src/catalogue/architecture/windows-version.ts';
import { imagePull, states } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const on = (operatingSystem: string | null) =>
  imagePull({ failure: failure('arch-mismatch'), node: { ...node, operatingSystem } });

rehearse(rule, {
  'no-match': [
    { about: on('windows'), world: [], facts: { node: node.name ?? '' } },
    {
      when: 'where only the pool says so',
      about: on(null),
      world: [states({ operatingSystem: 'windows' })],
    },
  ],
  'not-windows': [
    { about: on('linux'), world: [] },
    { when: 'where only the pool says so', about: on(null), world: [states({})] },
  ],
  'nothing-points-here': [
    { about: imagePull(), world: [] },
    { when: 'where nothing fails', about: imagePull({ failure: null }), world: [] },
  ],
});
