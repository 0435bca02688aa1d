/**
 * The register of jobs. A worker is told a job's name: functions cannot be sent to it. The hash of what is bundled
 * from here is the version of the rules (see esbuild.mjs): whatever changes a result must be imported from here.
 */
import { check } from '../check/check';
import { extract } from '../extract';
import type { Job } from './job';

export const JOBS = { check, extract } as const satisfies Readonly<Record<string, Job>>;

export type JobName = keyof typeof JOBS;
export type OptionsOf<Name extends JobName> = Parameters<(typeof JOBS)[Name]['tell']>[2];
export type ToldBy<Name extends JobName> = ReturnType<(typeof JOBS)[Name]['tell']>;
