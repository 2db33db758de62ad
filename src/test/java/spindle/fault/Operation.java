// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

/** What is done with a file. */
public enum Operation {
    OPEN,
    CREATE,
    READ,
    WRITE,
    RESIZE,
    LOCK,
    FLUSH,
    ATTRIBUTES,
    LIST,
    ROOM,
    LINK,
    MOVE,
    DELETE,
    FOLDER
}
