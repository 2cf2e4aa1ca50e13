/** The tools that a playbook starts, and what they read only when asked to. */
export const tools = ['kubectl', 'gcloud'] as const;
export type Tool = (typeof tools)[number];

/** Flags that allow a playbook to read more: Secrets hold credentials, logs hold whatever an application prints. */
export const optIns = ['--inspect-secrets', '--inspect-logs'] as const;

/** Such a flag. */
export type OptIn = (typeof optIns)[number];
