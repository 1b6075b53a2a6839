/** The crosswalk from programs of study (CIP) to occupations (SOC). */
package waymark.content.importing.programs;
