/** The same fields as YAML for people and as JSON for playbooks. */
export function fields<Answer>(projection: string, decode: (answer: unknown) => Answer) {
  return {
    output: [`--format=yaml(${projection})`],
    machine: { output: [`--format=json(${projection})`], format: 'json', decode },
  } as const;
}

export const asJson = ['--output=json'] as const;
