/** Whether npm has a VS Code host for this machine. */
export function hostIsAvailable(): boolean;
