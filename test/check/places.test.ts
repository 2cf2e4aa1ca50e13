import { describe, expect, it, test } from 'vitest';
import { chart, linesOf, podOf, reportOn } from '../support/check/run.ts';

/** Every line that reads `image: ADDRESS`; what only looks so names `decoy.example` in the manifests of these tests. */
function grepped(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, image = ''] = /^\s*(?:- )?image: "?([^"\s]+)"?$/.exec(line) ?? [];
    return image === '' || image.startsWith('decoy.example/') ? [] : [`${index + 1}: ${image}`];
  });
}

describe('the places of images in the manifests of a chart', () => {
  test.each([
    ['ingress', 3, 2],
    ['certificates', 4, 4],
    ['monitoring', 7, 7],
  ])('%s are those that grep finds', async (name, places, distinct) => {
    const text = chart(name);
    const report = await reportOn(text, '--image-path', 'spec.image');
    expect(grepped(text)).toHaveLength(places);
    expect(linesOf(report)).toEqual(grepped(text));
    expect(report.images).toHaveLength(distinct);
  });

  it('are the same after each other in one stream, with the lines of the stream', async () => {
    const text = ['ingress', 'certificates', 'monitoring'].map(chart).join('---\n');
    expect(linesOf(await reportOn(text, '--image-path', 'spec.image'))).toEqual(grepped(text));
  });

  it('are the same with CR LF, with a mix, and with a byte order mark before each document', async () => {
    const text = chart('monitoring');
    const expected = grepped(text);
    const mixed = text.replace(/\n/g, (_, at: number) => (at % 2 === 0 ? '\r\n' : '\n'));
    for (const variant of [text.replaceAll('\n', '\r\n'), mixed, text.replaceAll('---\n', '---\n\ufeff')])
      expect(linesOf(await reportOn(variant, '--image-path', 'spec.image'))).toEqual(expected);
  });

  it('are the same in UTF-16, and in Latin-1 where a comment has an accent', async () => {
    const text = `# déployé\n${chart('certificates')}`;
    for (const bytes of [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'latin1')])
      expect(linesOf(await reportOn(bytes))).toEqual(grepped(text));
  });

  it('are named with the container', async () => {
    const { images } = await reportOn(chart('monitoring'));
    const places = images.flatMap((each) => each.places);
    expect(places).toContainEqual({
      file: '-',
      line: 44,
      kind: 'Deployment',
      name: 'grafana',
      namespace: 'monitoring',
      container: 'init-chown-data',
      containerKind: 'init',
      volume: null,
      path: null,
    });
  });
});

describe('custom resources', () => {
  it('have no image without --image-path, and the report names their kinds', async () => {
    const report = await reportOn(chart('monitoring'));
    expect(report.images.map(({ image }) => image).join()).not.toMatch(/alertmanager|prometheus:v3/);
    expect(report.notes.join()).toContain('Alertmanager, Prometheus, PrometheusRule');
  });

  it('have those of each --image-path, with items of lists', async () => {
    const text = `apiVersion: ci.example/v1\nkind: Run\nmetadata: {name: build}\nspec:\n  image: one:1\n  steps:\n    - image: two:2\n    - name: idle\n    - image: three:3\n  byName:\n    a: {image: four:4}\n`;
    const paths = ['spec.image', 'spec.steps[].image', 'spec.byName.*.image'].flatMap((path) => [
      '--image-path',
      path,
    ]);
    expect(linesOf(await reportOn(text, ...paths))).toEqual([
      '5: one:1',
      '7: two:2',
      '9: three:3',
      '11: four:4',
    ]);
  });

  it('are not workloads: a path finds nothing in a Deployment', async () => {
    const text = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  image: not:this\n  template:\n    spec:\n      containers:\n        - image: this:1\n`;
    expect(linesOf(await reportOn(text, '--image-path', 'spec.image'))).toEqual(['9: this:1']);
  });
});

const podSpec = (indent: string) =>
  [
    'initContainers:',
    '  - name: a',
    '    image: init:1',
    'containers:',
    '  - name: b',
    '    image: regular:1',
    'ephemeralContainers:',
    '  - name: c',
    '    image: ephemeral:1',
    'volumes:',
    '  - name: model',
    '    image:',
    '      reference: volume:1',
    '  - name: disk',
    '    rbd:',
    '      image: decoy',
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');

test.each([
  ['Pod', 'v1', 'spec:\n', '  '],
  ['PodTemplate', 'v1', 'template:\n  spec:\n', '    '],
  ...['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job'].map((kind) => [
    kind,
    'next.example/v9',
    'spec:\n  template:\n    spec:\n',
    '      ',
  ]),
  ['CronJob', 'batch/v1', 'spec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n', '          '],
])('a %s of %s has images of four kinds', async (kind = '', apiVersion, above, indent = '') => {
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${above}${podSpec(indent)}`;
  const report = await reportOn(text);
  const found = report.images.map(({ image, places }) => [
    image,
    places[0]?.containerKind,
    places[0]?.volume,
  ]);
  expect(found.toSorted()).toEqual([
    ['ephemeral:1', 'ephemeral', null],
    ['init:1', 'init', null],
    ['regular:1', 'regular', null],
    ['volume:1', null, 'model'],
  ]);
});

it('a List in a List, in JSON, has the images of its items', async () => {
  const pod = (image: string) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: image },
    spec: { containers: [{ name: 'app', image }] },
  });
  const list = (kind: string, items: readonly object[]) => ({ apiVersion: 'v1', kind, items });
  const json = JSON.stringify(list('List', [pod('one'), list('PodList', [pod('two')])]), null, 2);
  const lineOf = (image: string) => json.split('\n').indexOf(`            "image": "${image}"`) + 1;
  const report = await reportOn(`${json}\n${JSON.stringify(pod('three'))}\n`);
  expect(report.images.map(({ image }) => image).toSorted()).toEqual(['one', 'three', 'two']);
  expect(linesOf(report)).toContain(`${lineOf('one')}: one`);
  expect(linesOf(report)).toContain(`${json.split('\n').length + 1}: three`);
  expect(report.objects).toBe(3);
});

it('500 documents in one stream have 500 places, each image once', async () => {
  const text = Array.from({ length: 500 }, (_, index) => podOf(`cart:${index % 7}`, `cart-${index}`)).join(
    '---\n',
  );
  const report = await reportOn(text);
  expect(report.objects).toBe(500);
  expect(report.images).toHaveLength(7);
  expect(linesOf(report)).toEqual(grepped(text));
});

it('a text stands where its alias is, a merged mapping where it is written', async () => {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nx-common: &common\n  image: merged:1\nspec:\n  initContainers:\n    - &first\n      name: a\n      image: &address aliased:1\n  containers:\n    - <<: *common\n      name: b\n    - name: c\n      image: *address\n    - <<: [*common, *first]\n`;
  expect(linesOf(await reportOn(text))).toEqual([
    '5: merged:1',
    '5: merged:1',
    '10: aliased:1',
    '15: aliased:1',
  ]);
});

it('of two equal keys the last one counts, and the report says so', async () => {
  const report = await reportOn(`${podOf('first:1')}      image: last:2\n`);
  expect(linesOf(report)).toEqual(['9: last:2']);
  expect(report.notes.join('\n')).toContain('<stdin>:9: the key image appears twice');
});

it('keys that have a meaning in JavaScript are ordinary keys', async () => {
  const text = `apiVersion: v1\nkind: Pod\n__proto__: {kind: Deployment}\nconstructor: {a: 1}\nmetadata: {name: a}\nspec:\n  containers:\n    - {name: toString, image: "cart:1"}\n`;
  expect(linesOf(await reportOn(text))).toEqual(['8: cart:1']);
  expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
});
