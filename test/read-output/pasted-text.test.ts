/** What stands around an output in a paste, and what the line above it asked. */
import { describe, expect, it } from 'vitest';
import { command as commandOf } from '../../src/catalogue/index.ts';
import { outputsIn } from '../../src/read-output/pasted-text.ts';

const instance = commandOf('gcloud-compute-instances-describe');
const asked = { NODE: 'node-1', NODE_ZONE: 'europe-west9-a', PROJECT: 'shop-prod' };
const words = 'compute instances describe node-1 --zone=europe-west9-a --project=shop-prod';
const output = 'serviceAccounts:\n- email: a@b';

describe('a paste', () => {
  it.for([
    ['alone', output, null],
    ['after the command', `gcloud ${words} '--format=yaml(serviceAccounts)'\n${output}`, asked],
    ['after a prompt', `$ gcloud ${words}\n${output}`, asked],
    [
      'after the prompt of Cloud Shell',
      `me@cloudshell:~ (shop-prod)$ gcloud ${words}\n${output}\nme@cloudshell:~ (shop-prod)$ `,
      asked,
    ],
    ['after the prompt of root', `root@host:/# gcloud ${words}\n${output}`, asked],
    ['after the prompt of PowerShell', `PS C:\\Users\\me> gcloud ${words}\r\n${output}\r\n`, asked],
    ['after the prompt of zsh', `➜  ~ gcloud ${words}\n${output}\n➜  ~ `, asked],
    [
      'after a command on two lines',
      `$ gcloud ${words.replace(' --project', ' \\\n  --project')}\n${output}`,
      asked,
    ],
    ['after options without an equals sign', `$ gcloud ${words.replaceAll('=', ' ')}\n${output}`, asked],
    [
      'after options in another order, and more',
      `$ gcloud --quiet compute instances describe --project=shop-prod --zone europe-west9-a node-1\n${output}`,
      asked,
    ],
    ['after another command', `$ gcloud compute networks describe shop\n${output}`, 'other'],
    ['after a command of the other tool', `$ kubectl get nodes\n${output}`, 'other'],
    [
      'after the note of a tool',
      `WARNING: This command is using service account impersonation. All API calls…\n\n${output}`,
      null,
    ],
  ] as const)('is read %s', ([, text, params]) => {
    const outputs = outputsIn(instance, text);
    expect(outputs).toMatchObject([{ asked: params, text: output }]);
  });

  it('may hold several outputs', () => {
    const other = words.replace('node-1', 'node-2');
    expect(outputsIn(instance, `$ gcloud ${words}\n${output}\n$ gcloud ${other}\nnull\n$ `)).toEqual([
      { asked, text: output, ended: true },
      { asked: { ...asked, NODE: 'node-2' }, text: 'null', ended: true },
    ]);
  });

  it('names several words where the command takes several', () => {
    const nodes = commandOf('kubectl-get-node-details');
    const [read] = outputsIn(nodes, '$ kubectl get nodes a b c --ignore-not-found --output=yaml\nkind: List');
    expect(read?.asked).toEqual({ NODES: ['a', 'b', 'c'] });
  });

  it('of kubectl may name the namespace by its short option', () => {
    const pods = commandOf('kubectl-get-pods');
    expect(outputsIn(pods, '$ kubectl get pods -n shop\nNAME')[0]?.asked).toEqual({ NAMESPACE: 'shop' });
  });

  it('of a log keeps lines that look like a command', () => {
    const serial = commandOf('gcloud-compute-instances-get-serial-port-output');
    const text = 'systemd[1]: Starting\n+ gcloud auth list\ngcloud is here';
    expect(outputsIn(serial, text)).toEqual([{ asked: null, text, ended: false }]);
  });
});
