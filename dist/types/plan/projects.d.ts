/**
 * The projects that tasks work in: that of their job, or another one, such as one that is related to it. Each is held to
 * its own configuration.
 */
import { type Project } from '../config/project.ts';
import { type Environment } from '../config/sources.ts';
export declare class Projects {
    #private;
    /** @param own the one that is there already, with what the command line says */
    constructor(own: Project, environment: Environment);
    /**
     * The project in that directory. It is read once: what a worker writes into its configuration does not change what the
     * next one may do. One that is faulty is read again, as somebody may have corrected it.
     * @throws KlaussError `config`, `file`
     */
    at(root: string): Project;
    /**
     * The project that a task works in: that of its job, when the directory lies in it, else the one that the directory
     * lies in. Where that has no configuration of its own, that of the job's holds.
     * @throws KlaussError `config`, `file`
     */
    of(workingDir: string, home: Project): Project;
}
