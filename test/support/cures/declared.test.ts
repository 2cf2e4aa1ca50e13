/** What a remedy did is held against what it declared, in both directions; and the model of a pull against the world. */
import { describe, expect, test } from 'vitest';
import { withRemedy } from '../outcomes/with-remedy.ts';
import type { World } from '../world/model.ts';
import type { Secret } from '../world/objects.ts';
import { podsIn } from './cluster-parts.ts';
import { discrepancies } from './declared.ts';
import { faultyMachines, whyNotRunning } from './kubelet.ts';
import { settings } from './settings.ts';

const subnet = 'projects/shop-prod/regions/europe-west9/subnetworks/shop-nodes';
const effect = {
  verb: 'changes',
  kind: 'subnet',
  name: 'shop-nodes',
  fields: ['privateIpGoogleAccess=true'],
} as const;

function worldOf(id: string): World {
  const world = withRemedy[id];
  if (!world) throw new Error(`no world ${id}`);
  return structuredClone(world);
}

describe('what took place', () => {
  const id = 'private-google-access/private-google-access-disabled';
  const changed = (fields: object): World => {
    const world = worldOf(id);
    world.google.resources[subnet] = { ...world.google.resources[subnet], ...fields };
    return world;
  };

  test('is what was declared', () => {
    expect(discrepancies(worldOf(id), changed({ privateIpGoogleAccess: true }), [effect])).toEqual([]);
  });

  test('and is not declared, is named: another field, another resource', () => {
    const after = changed({ privateIpGoogleAccess: true, stackType: 'IPV4_IPV6' });
    expect(discrepancies(worldOf(id), after, [effect]).join('\n')).toMatch(/not declared: .*stackType/);
    const more = changed({ privateIpGoogleAccess: true });
    more.kubernetes.objects = more.kubernetes.objects.filter(({ kind }) => kind !== 'Node');
    expect(discrepancies(worldOf(id), more, [effect]).join('\n')).toMatch(
      /not declared: deletes node gke-web/,
    );
  });

  test('and is declared for another resource, is named twice', () => {
    const found = discrepancies(worldOf(id), changed({ privateIpGoogleAccess: true }), [
      { ...effect, name: 'other' },
    ]);
    expect(found).toEqual([
      expect.stringContaining('did not take place: changes subnet other'),
      expect.stringContaining('not declared: changes subnet shop-nodes'),
    ]);
  });

  test('is nothing, though something was declared', () => {
    expect(discrepancies(worldOf(id), worldOf(id), [effect])).toEqual([
      expect.stringContaining('did not take place'),
    ]);
  });
});

describe('a pull in the model', () => {
  const why = (id: string, world: World): string | null | undefined => {
    const { truth } = settings(id, world);
    const [pod] = podsIn(world);
    return pod && whyNotRunning(world, truth, faultyMachines(world, truth), pod);
  };

  test.each(Object.keys(withRemedy))('%s: fails before anything is done', (id) => {
    expect(why(id, worldOf(id))).toMatch(/\S/);
  });

  test('succeeds with a secret for the host and the right login, and with no other', () => {
    const id = 'image-pull-secret/credentials-rejected';
    const world = worldOf(id);
    const secret = world.kubernetes.objects.find(
      ({ kind, metadata }) => kind === 'Secret' && metadata.name === 'registry-credentials',
    ) as Secret;
    const holds = (auths: object, type = 'kubernetes.io/dockerconfigjson') => {
      const text = Buffer.from(JSON.stringify({ auths })).toString('base64');
      Object.assign(secret, { type, data: { '.dockerconfigjson': text } });
      return why(id, world);
    };
    const right = { auth: Buffer.from('puller:of-this-year').toString('base64') };
    expect(holds({ 'registry.example.com': right })).toBeNull();
    expect(holds({ 'https://registry.example.com/v1/': right })).toBeNull();
    expect(holds({ 'registry.example.com': right }, 'Opaque')).toMatch(/without credentials/);
    expect(holds({ 'old-registry.example.com': right })).toMatch(/without credentials/);
    expect(holds({ 'registry.example.com': { auth: 'cHVsbGVy' } })).toMatch(/cannot be parsed/);
  });
});
