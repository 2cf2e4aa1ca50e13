/** Which commands a page reads. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { commands, rules } from '../../src/catalogue/index.ts';
import { commandsByHand } from '../../src/catalogue/model/rule.ts';
import { whyNotRead } from '../../src/read-output/index.ts';
import { expectEach } from '../support/expect-each.ts';

const byHand = [...new Set(rules.flatMap(commandsByHand))];

describe('a command of a check', () => {
  it('says how a page reads what it prints, or why it does not', () => {
    expectEach(byHand, ({ machine }) => {
      expect(machine, 'a page shows it under a check, so a playbook runs it').toBeDefined();
    });
    expectEach(commands, (command) => {
      const why = whyNotRead(command);
      for (const locale of locales)
        if (why) expect(why[locale], 'begin in lower case, without a full stop').toMatch(/^\p{Ll}.*[^.]$/u);
    });
  });

  it('is read by a page, but for these', () => {
    const unread = byHand.filter(whyNotRead);
    expect(unread.map(({ id }) => id).toSorted()).toEqual([
      'gcloud-compute-instances-network-interfaces-get-effective-firewalls',
      'gcloud-compute-network-firewall-policies-get-effective-firewalls',
      'kubectl-get-node-warnings',
      'kubectl-get-pull-events',
      'kubectl-get-secret-registries',
      'kubectl-get-warning-events',
    ]);
    expect(unread.length / byHand.length, 'at least 80 % are read').toBeLessThan(0.2);
  });

  it('prints for people what its reader expects: the same fields, YAML of objects, or columns', () => {
    expectEach(commands, ({ output, machine }) => {
      if (!machine) return;
      const { copied } = machine;
      if ('fields' in copied) expect(output.join(), 'print YAML').toMatch(/^--format=yaml/);
      if ('fields' in copied && output[0]?.includes('('))
        expect(output).toEqual([`--format=yaml(${copied.fields.join(',')})`]);
      if ('object' in copied) expect([[], ['--output=yaml']]).toContainEqual(output);
    });
  });
});
