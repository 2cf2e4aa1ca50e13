/** `--pod` takes the name of a Pod as people copy it. */
import { describe, expect, it } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';

const planned = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await runPlaybook('diagnose', [...args, '--dry-run']);
  return { code, stderr, lines: stdout.split('\n') };
};

describe('--pod', () => {
  it.each(['cart-1', 'pod/cart-1', 'pods/cart-1', 'po/cart-1'])(
    '%s is a Pod of the namespace',
    async (pod) => {
      const { code, lines } = await planned('-n', 'shop', '--pod', pod);
      expect(code).toBe(0);
      expect(lines).toContain('kubectl get pods --namespace=shop');
    },
  );

  it.each([[[]], [['-A']], [['-n', 'shop']]])(
    'names its namespace, as our reports do, with %j',
    async (more) => {
      const { code, lines } = await planned(...more, '--pod', 'shop/cart-1');
      expect(code).toBe(0);
      expect(lines).toContain('kubectl get pods --namespace=shop');
    },
  );

  it('of another namespace than -n is refused', async () => {
    const { code, stderr } = await planned('-n', 'team', '--pod', 'shop/cart-1');
    expect(code).toBe(64);
    expect(stderr).toContain('--pod names the namespace shop, and -n another one');
  });
});
