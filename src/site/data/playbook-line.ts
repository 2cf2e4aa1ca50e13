/** The command that runs a playbook from a clone. */
export function playbookLine(name: string, options = ''): string {
  return `npx zx playbooks/${name}.mjs${options && ` ${options}`}`;
}
