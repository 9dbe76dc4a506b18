/** The files of a drop: those dropped themselves, and those of dropped folders that end as wanted, however deep. */
export async function filesOf(transfer: DataTransfer, accept: string): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...transfer.files];
  const endings = accept.split(",").map((ending) => ending.trim().toLowerCase());
  const found = await Promise.all(entries.map((entry) => (entry ? within(entry, endings, "named") : [])));
  return found.flat();
}

async function within(entry: FileSystemEntry, endings: readonly string[], how: "named" | "found"): Promise<File[]> {
  if (entry.isFile) {
    const name = entry.name.toLowerCase();
    // Excel keeps a hidden file with this beginning beside every open workbook.
    const isList = endings.some((ending) => name.endsWith(ending)) && !name.startsWith("~$");
    return how === "named" || isList ? [await fileOf(entry as FileSystemFileEntry)] : [];
  }
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  const sorted = children.sort((one, other) => one.name.localeCompare(other.name, "vi"));
  return (await Promise.all(sorted.map((child) => within(child, endings, "found")))).flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells its children some at a time, and ends with none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
