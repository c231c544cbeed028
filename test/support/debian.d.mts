/** Installs the packages that are missing, where this is Debian or a relative of it; elsewhere the error says what to install by hand. */
export function installDebianPackages(packages: readonly string[]): Promise<void>;
