// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.lang.reflect.Field;

/** The fields of groups of options, reached by their names. */
final class GroupField {
    private GroupField() {}

    /** {@return the field of this name, which the class of the group or one above it has} */
    static Field named(Object group, String name) {
        for (Class<?> type = group.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalArgumentException(group.getClass().getName() + " has no field " + name);
    }

    /** {@return the value of a field} */
    static Object get(Field field, Object group) {
        try {
            return field.get(group);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a field its value. */
    static void set(Field field, Object group, Object value) {
        try {
            field.set(group, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
