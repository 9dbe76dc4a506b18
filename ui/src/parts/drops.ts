import type { Attachment } from "svelte/attachments";
import { filesOf } from "./dropped";

/** Lets files be dropped on an element; while some hang over it, it carries `data-over`. The innermost element takes them. */
export function takesFiles(accept: string, onfiles: (files: readonly File[]) => unknown): Attachment<HTMLElement> {
  return (node) => {
    const clear = () => delete node.dataset.over;
    const hang = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      node.dataset.over = "";
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node) || !node.contains(event.relatedTarget)) clear();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      void filesOf(event.dataTransfer, accept).then((files) => files.length > 0 && onfiles(files));
    };
    node.addEventListener("dragover", hang);
    node.addEventListener("dragleave", leave);
    // Before an element within takes the files and says no more of it.
    node.addEventListener("drop", clear, true);
    node.addEventListener("drop", drop);
    return () => {
      node.removeEventListener("dragover", hang);
      node.removeEventListener("dragleave", leave);
      node.removeEventListener("drop", clear, true);
      node.removeEventListener("drop", drop);
    };
  };
}
