/** What every worker has to keep to. The same for all tasks of a job that work in the same way. */
import { type Isolation } from '../domain/states.ts';
/** @param project the project's directory */
export declare function contract(isolation: Isolation, project: string): string;
