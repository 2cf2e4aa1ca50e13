/** What is easily missed: no object with an image passes without a word. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReport, checkText, podOf, reportOn } from '../support/check/run.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import { withFolder } from '../support/playbook/playbook.ts';

const volcano = `apiVersion: batch.volcano.sh/v1alpha1
kind: Job
metadata: {name: train}
spec:
  tasks:
    - template: {spec: {containers: [{name: a, image: UPPER/Bad}]}}
`;
const spark =
  'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: s}\nspec: {image: UPPER/Bad}\n';

test('a custom resource that is called like a workload', async () => {
  const { notes, exitCode, images } = await reportOn(volcano);
  expect([images, exitCode]).toEqual([[], 2]);
  expect(notes.join()).toContain('objects of these kinds: Job');
  const path = '--image-path=spec.tasks[].template.spec.containers[].image';
  expect((await reportOn(volcano, path)).counts.problem).toBe(1);
});

test('a custom resource of a group that ends like those of Kubernetes', async () => {
  const { notes, exitCode } = await reportOn(
    [spark, podOf('nginx:1')].join('---\n'),
    '--ignore-image=*nginx*',
  );
  expect(exitCode).toBe(2);
  expect(notes.join()).toContain('SparkApplication');
  expect((await reportOn(spark, '--image-path=spec.image')).counts.problem).toBe(1);
});

test('the items of a typed list, which say no kind', async () => {
  const list = `apiVersion: apps/v1
kind: DeploymentList
items:
  - metadata: {name: cart}
    spec: {template: {spec: {containers: [{name: a, image: UPPER/Bad}]}}}
`;
  const { images } = await reportOn(list);
  expect(images).toMatchObject([
    { image: 'UPPER/Bad', places: [{ kind: 'Deployment', name: 'cart', line: 5 }] },
  ]);
});

test('a workload without containers', async () => {
  const { notes, exitCode } = await reportOn(
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: {a: 1}}}}\n',
  );
  expect(exitCode).toBe(2);
  expect(notes.join()).toContain('Deployment');
});

test('a path that leads to something else in another kind of resource', async () => {
  const other =
    'apiVersion: a.example/v1\nkind: Other\nmetadata: {name: o}\nspec: {image: {repository: x}}\n';
  const { images } = await reportOn([spark, other].join('---\n'), '--image-path=spec.image');
  expect(images.map(({ image }) => image)).toEqual(['UPPER/Bad']);
});

test('JSON that was cut off, full of quotes, is refused', async () => {
  const cut = `{"apiVersion": "v1", "kind": "ConfigMap", "data": {"a": "${'\\"x'.repeat(300_000)}`;
  expect((await checkText(cut)).code).toBe(64);
});

test('a file that is named twice counts once', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'pod.yaml');
    writeFileSync(path, podOf('UPPER/Bad'));
    const again = join(folder, '.', 'sub', '..', 'pod.yaml');
    const ended = await runPlaybook('check', [
      '--offline',
      '-o',
      'json',
      path,
      `${folder}/./pod.yaml`,
      again,
    ]);
    const { files, images } = checkReport(ended);
    expect([files, images.flatMap(({ places }) => places).length]).toEqual([1, 1]);
  }));

test('millions of remarks are read', async () => {
  const { images } = await reportOn(`${'#\n'.repeat(6_000_000)}${podOf('UPPER/Bad')}`);
  expect(images).toHaveLength(1);
});
