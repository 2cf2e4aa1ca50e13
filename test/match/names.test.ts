/** The names that a text tells beside the image and the Pod. */
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/match/index.ts';
import { namesTold } from '../../src/match/names.ts';

const failed = 'Failed to pull image "nginx:nope": docker.io/library/nginx:nope: not found';
const pod = (name: string, namespace: string, node: string) =>
  `Name:             ${name}\nNamespace:        ${namespace}\nService Account:  builder\nNode:             ${node}/10.0.0.1\nEvents:\n  Type     Reason  Age  From     Message\n  Warning  Failed  3m   kubelet  ${failed}\n`;
const told = (text: string) => classify(text).map((match) => namesTold(text, match));

describe('names', () => {
  it('of a description are those of the Pod that the evidence is about', () => {
    const [first, second] = told(
      `${pod('web-1', 'shop', 'node-a')}\n${pod('api-1', 'none', 'node-b').replaceAll('not found', 'dial tcp: lookup r.example.com: no such host')}`,
    ).toSorted((a, b) => String(b.POD).localeCompare(String(a.POD)));
    expect(first).toEqual({
      POD: 'web-1',
      NAMESPACE: 'shop',
      NODE: 'node-a',
      KUBERNETES_SERVICE_ACCOUNT: 'builder',
    });
    // A field without a value reads "none".
    expect(second).toEqual({ POD: 'api-1', NODE: 'node-b', KUBERNETES_SERVICE_ACCOUNT: 'builder' });
  });

  it('of a table of all namespaces have that of the row', () => {
    const table = `NAMESPACE  LAST SEEN  TYPE     REASON  OBJECT     MESSAGE\nshop       2m         Warning  Failed  pod/web-1  ${failed}\n`;
    expect(told(table)).toEqual([{ NAMESPACE: 'shop', POD: 'web-1' }]);
  });

  it('of the line above have the namespace and the cluster of its context', () => {
    const text = `$ kubectl --context gke_shop-prod_europe-west9_web -n shop get events\n${failed}\n`;
    expect(told(text)[0]).toMatchObject({
      NAMESPACE: 'shop',
      PROJECT: 'shop-prod',
      CLUSTER_LOCATION: 'europe-west9',
      CLUSTER: 'web',
    });
  });

  it('that no cluster has are not taken', () => {
    expect(told(`Namespace: $(rm -rf /)\nNode: <none>\n${failed}`)).toEqual([{}]);
  });
});
