import { useMutation, useQueryClient } from '@tanstack/react-query';
import { signOut } from './auth-api.ts';

/** Signs out and opens the sign-in page with nothing of what was read left behind. */
export function useSignOut(): { readonly signOut: () => void; readonly isSigningOut: boolean } {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      client.clear();
      // A whole new page: no memory of this one keeps a name or an address.
      window.location.assign('/login');
    },
  });
  return { signOut: () => mutate(), isSigningOut: isPending };
}
