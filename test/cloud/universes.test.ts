import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import {
  defaultComputeAccount,
  projectOfAccount,
  universeIds,
  universeOfHost,
  universeOfProject,
  universes,
} from '../../src/cloud/universes.ts';

const { google, s3ns } = universes;
const all = Object.values(universes);

describe('a universe', () => {
  it('is listed under its own id', () => {
    expect(Object.keys(universes)).toEqual(universeIds);
    for (const [id, universe] of Object.entries(universes)) expect(universe.id).toBe(id);
  });

  it.each(all)(
    '$name has sources and a note in every language',
    ({ sources, note, supportUrl, consoleOrigin }) => {
      for (const url of [...sources, supportUrl, consoleOrigin]) expect(url).toMatch(/^https:\/\/\S+$/);
      expect(sources).not.toHaveLength(0);
      for (const locale of locales) expect(note[locale]).not.toBe('');
    },
  );

  it.each(all)('$name has address ranges that net.BlockList takes', ({ privateVip, restrictedVip }) => {
    const list = new BlockList();
    for (const { v4, v6 } of [privateVip, restrictedVip]) {
      for (const [range, family] of [
        [v4, 'ipv4'],
        [v6, 'ipv6'],
      ] as const) {
        const [address = '', bits] = range.split('/');
        list.addSubnet(address, Number(bits), family);
        expect(list.check(address, family)).toBe(true);
      }
    }
  });

  it.each(all)('$name has two VIP ranges that do not overlap', ({ privateVip, restrictedVip }) => {
    const list = new BlockList();
    const [address = '', bits] = privateVip.v4.split('/');
    list.addSubnet(address, Number(bits), 'ipv4');
    expect(list.check(restrictedVip.v4.split('/')[0] ?? '', 'ipv4')).toBe(false);
  });
});

it.each([
  ['shop-prod', google],
  ['example.com:shop', google],
  ['s3ns:shop-prod', s3ns],
  ['s3ns-shop', google],
])('project %s is in $name', (project, universe) => expect(universeOfProject(project)).toBe(universe));

it.each([
  ['gcr.io', google],
  ['eu.gcr.io', google],
  ['europe-west9-docker.pkg.dev', google],
  ['pkg.dev', google],
  ['docker.s3nsregistry.fr', s3ns],
  ['u-france-east1-docker.s3nsregistry.fr', s3ns],
  ['docker.io', null],
  ['k8s.gcr.io', null],
  ['evilpkg.dev', null],
  ['pkg.dev.example.com', null],
  ['constructor', null],
  ['__proto__', null],
  ['', null],
])('host %s is of $name', (host, universe) => expect(universeOfHost(host)).toBe(universe));

describe('a service account', () => {
  it('of Compute Engine is derived from the project number', () => {
    expect(defaultComputeAccount(google, '12')).toBe('12-compute@developer.gserviceaccount.com');
    expect(defaultComputeAccount(s3ns, '12')).toBe(
      '12-compute@developer.s3ns-system.iam.gserviceaccount.com',
    );
  });

  it.each([
    [google, 'nodes@shop-prod.iam.gserviceaccount.com', 'shop-prod'],
    [google, 'nodes@shop.example.com.iam.gserviceaccount.com', 'example.com:shop'],
    [s3ns, 'nodes@shop-prod.s3ns.iam.gserviceaccount.com', 's3ns:shop-prod'],
    [google, '12-compute@developer.gserviceaccount.com', null],
    [s3ns, '12-compute@developer.s3ns-system.iam.gserviceaccount.com', null],
    [google, 'jo@example.com', null],
    [google, '', null],
  ])('of $name contains its project: %s', (universe, email, project) =>
    expect(projectOfAccount(universe, email)).toBe(project),
  );
});
