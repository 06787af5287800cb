import { defaultPolicies, type Policies } from '@lanyard/domain/policies/policies';

/** An event's policies out of its row; what an event made before there was such a policy does not say is the default. */
export function policiesOf(event: { readonly policies: unknown }): Policies {
  // Checked against the event file's schema when it was stored.
  return { ...defaultPolicies, ...(event.policies as Partial<Policies>) };
}
