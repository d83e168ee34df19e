/**
 * What the client's sandbox leaves when it is killed. On Linux it mounts something harmless over each file that no
 * command may make, and for that puts an empty file there, which it takes away at its end (measured with 2.1.330). They
 * would become part of the result.
 */
/** @param path absolute */
export declare function isMountPoint(path: string): Promise<boolean>;
/** Takes them away from a directory in which a client worked. It must have ended. */
export declare function removeMountPoints(directory: string): Promise<void>;
