import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/base/text.ts';
import { changeText } from '../../../src/catalogue/commands/change-text.ts';
import { createRegistryZone } from '../../../src/catalogue/commands/shown/dns.ts';
import { allowEgress, createGatewayRoute } from '../../../src/catalogue/commands/shown/network.ts';
import { setContainerdConfiguration } from '../../../src/catalogue/commands/shown/registries.ts';
import { placeholdersIn } from '../../../src/catalogue/commands/template.ts';
import { commands, manifests, rules } from '../../../src/catalogue/index.ts';
import { changeScopes } from '../../../src/catalogue/model/change.ts';
import type { Remedy } from '../../../src/catalogue/model/remedy.ts';
import { expectEach } from '../../support/expect-each.ts';

const changing = commands.filter(({ effect }) => effect === 'changes');

describe('the sentence about a change', () => {
  it('names the resource, for whom, what is lost, and what is billed', () => {
    const text = (of: typeof allowEgress | typeof createGatewayRoute, locale: 'en' | 'fr', params = {}) =>
      of.change && changeText(of.change, locale, params);
    expect(text(createGatewayRoute, 'en', { DESTINATION_RANGE: '199.36.153.8/30' })).toBe(
      'creates the route registry-by-internet-gateway (199.36.153.8/30, default-internet-gateway, priority=1000); affects every VM of the VPC network and, with Shared VPC, the VMs of all service projects',
    );
    expect(text(allowEgress, 'fr', { DESTINATION_RANGE: '199.36.153.8/30' })).toBe(
      'crée la règle de pare-feu VPC allow-egress-registry (EGRESS, tcp:443, 199.36.153.8/30, SERVICE_ACCOUNT, priority=PRIORITY)\u00a0; concerne les VM du réseau VPC qui utilisent le compte de service des nœuds',
    );
    expect(createRegistryZone.change && changeText(createRegistryZone.change, 'en')).toMatch(
      /^creates the private DNS zone DNS_ZONE \(REGISTRY_DOMAIN\., private, NETWORK\); affects every VM .*; names below this domain no longer resolve in the network if the zone has no record/,
    );
    expect(setContainerdConfiguration.change && changeText(setContainerdConfiguration.change, 'fr')).toMatch(
      /^modifie le cluster CLUSTER \(containerdConfig\), recrée des nœuds du cluster CLUSTER\u00a0; concerne les nœuds de tous les pools qui n’ont pas leur propre configuration containerd\u00a0; les nœuds existants sont recréés/,
    );
  });
});

describe('a command', () => {
  it('that changes something says what, for whom, and how to undo it; one that reads says nothing', () => {
    expectEach(commands, ({ id, effect, change }) => {
      expect(change !== undefined, `${id}: say in \`change\` what it changes`).toBe(effect === 'changes');
      expect(change?.effects.length ?? 1, `${id}: name what it does`).toBeGreaterThan(0);
    });
  });

  it('names in its change only what its words name', () => {
    expectEach(changing, ({ id, words, change }) => {
      const named = change?.effects.flatMap(({ name, fields = [] }) => [name, ...fields]) ?? [];
      const unknown = placeholdersIn(named).filter((each) => !placeholdersIn(words).includes(each));
      expect(unknown, `${id}: a reader could not fill these in`).toEqual([]);
    });
  });

  it('is undone by a command that names nothing else, or by a sentence in every language', () => {
    expectEach(changing, ({ id, words, change }) => {
      const undone = change?.undo();
      if (undone && 'command' in undone) {
        expect(commands, `${id}: its undo is no command of the catalogue`).toContain(undone.command);
        expect(undone.command.effect).toBe('changes');
        const unknown = placeholdersIn(undone.command.words).filter(
          (each) => !placeholdersIn(words).includes(each),
        );
        expect(unknown, `${id}: its undo needs names that it does not have`).toEqual([]);
      } else for (const locale of locales) expect(undone?.advice[locale]).toMatch(/\.$/);
    });
  });
});

it('manifests say what applying them changes, but for files that a command takes', () => {
  expect(manifests.filter(({ change }) => !change).map(({ id }) => id)).toEqual([
    'containerd-private-authority',
  ]);
});

describe('the remedies of an outcome', () => {
  const wideness = Object.keys(changeScopes);
  const scopeOf = (remedy: Remedy<never>) => {
    if ('advice' in remedy) return null;
    return ('command' in remedy ? remedy.command : remedy.manifest).change?.scope ?? null;
  };

  it('in doubt, begin with what to look at, or with the condition for the change', () => {
    const doubtful = rules.flatMap(({ id, outcomes: all }) =>
      Object.entries(all).flatMap(([key, { verdict, remedies = [] }]) =>
        verdict === 'unknown' && remedies.some((remedy) => scopeOf(remedy)) ? [{ id, key, remedies }] : [],
      ),
    );
    expect(doubtful.length).toBeGreaterThan(0);
    expectEach(doubtful, ({ id, key, remedies: [first] }) => {
      const words = first && ('advice' in first ? 'advice' : first.why.en);
      expect(words, `${id} ${key}: the cause is not established; say first when to change anything`).toMatch(
        /^(?:advice$|Only if |First )/,
      );
    });
  });

  it('begin with the narrowest', () => {
    const outcomes = rules.flatMap(({ id, outcomes: all }) =>
      Object.entries(all).map(([key, { remedies = [] }]) => ({ id: `${id} ${key}`, remedies })),
    );
    expectEach(outcomes, ({ id, remedies }) => {
      const scopes = remedies.flatMap((remedy) => scopeOf(remedy) ?? []);
      const [first] = scopes;
      const widths = scopes.map((scope) => wideness.indexOf(scope));
      expect(
        first === undefined || wideness.indexOf(first) === Math.min(...widths),
        `${id}: the first remedy is for ${first}, and a later one for less: ${scopes.join(', ')}`,
      ).toBe(true);
    });
  });
});
