import { z } from 'zod';

/** The secret part of a link, as procedures take it. */
export const tokenSchema = z.object({ token: z.string().min(20).max(200) });
