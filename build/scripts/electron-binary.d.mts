export function findElectron(): string | undefined
export function obtainElectron(): Promise<string | undefined>
