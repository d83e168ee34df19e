/**
 * The JSON value of a plan's text.
 * @param source the file's name, for messages
 * @throws KlaussError `plan`: it is no JSON; names line and column and shows the place.
 */
export declare function readPlanText(text: string, source?: string): unknown;
