/** What covers a cause: a rule, with the outcome where one stands for it, or a part of a page. */
export type Covered = {
  readonly id: string;
  readonly what: string;
  /** What a node prints then: naming its cause must lead to the rule. */
  readonly message?: string;
} & (
  | { readonly rule: string; readonly outcome?: string; readonly page?: never }
  | { readonly page: string; readonly rule?: never; readonly outcome?: never }
);
