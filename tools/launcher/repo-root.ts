import { fileURLToPath } from 'node:url';

/** The folder that holds this workspace, without a slash at its end. */
export const repoRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
