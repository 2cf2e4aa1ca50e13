/** `--pod` takes the name of a Pod as people copy it. */
import { describe, expect, it } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';

const planned = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await runPlaybook('diagnose', [...args, '--dry-run']);
  return { code, stderr, lines: stdout.split('\n') };
};

describe('--pod', () => {
  it.each([
    'cart-1',
    'pod/cart-1',
    'pods/cart-1',
    'po/cart-1',
    'deployment.apps/cart-1',
    'sts/cart-1',
    'job/cart-1',
  ])('%s is a Pod of the namespace', async (pod) => {
    const { code, lines } = await planned('-n', 'shop', '--pod', pod);
    expect(code).toBe(0);
    expect(lines).toContain('kubectl get pods --namespace=shop');
  });

  it.each([[[]], [['-A']], [['-n', 'shop']]])(
    'names its namespace, as our reports do, with %j',
    async (more) => {
      const { code, lines } = await planned(...more, '--pod', 'shop/cart-1');
      expect(code).toBe(0);
      expect(lines).toContain('kubectl get pods --namespace=shop');
    },
  );

  it('of a recording finds the Pods of a Deployment', async () => {
    for (const name of ['cart-cqhfrn4nzn-ll8kr', 'deploy/cart', 'shop/cart']) {
      const { stdout, code } = await runPlaybook('diagnose', ['--demo', '--pod', name]);
      expect(code).toBe(1);
      expect(stdout).toContain('1 Pod examined, 1 without its image');
      expect(stdout).toContain('shop/cart-cqhfrn4nzn-ll8kr (cart)');
    }
  });

  it('that nobody knows is not counted among those with an image', async () => {
    const { stdout, code } = await runPlaybook('diagnose', ['--demo', '--pod', 'nope']);
    expect(code).toBe(2);
    expect(stdout).toContain('the Pod nope (could not be examined): the API answered “not found”');
    expect(stdout).not.toMatch(/none without/);
  });

  it('of another namespace than -n is refused', async () => {
    const { code, stderr } = await planned('-n', 'team', '--pod', 'shop/cart-1');
    expect(code).toBe(64);
    expect(stderr).toContain('--pod names namespace shop, but -n names another one');
  });
});
