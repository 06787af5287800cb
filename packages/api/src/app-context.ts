import type { PublicContext } from './context.ts';
import type { StaffContext } from './staff/staff-context.ts';

/** The context of any procedure; `side` says whose server answers. */
export type AppContext = PublicContext | StaffContext;
