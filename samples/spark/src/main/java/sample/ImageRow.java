// SPDX-License-Identifier: Apache-2.0
package sample;

import java.io.Serializable;

/** What became of one image: a row of the result. Spark makes a schema of its properties. */
public final class ImageRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private String image = "";
    private String work = "";
    private boolean done;
    private boolean good;
    private String message = "";
    private long sectors;
    private double seconds;

    /** {@return the path of the image} */
    public String getImage() {
        return image;
    }

    public void setImage(String image) {
        this.image = image;
    }

    /** {@return what was asked for} */
    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    /** {@return whether the work was done; what is not done is tried again} */
    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    /** {@return whether the image is sound, or was converted without a loss} */
    public boolean isGood() {
        return good;
    }

    public void setGood(boolean good) {
        this.good = good;
    }

    /** {@return what is to be said of it} */
    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    /** {@return how many sectors were looked at} */
    public long getSectors() {
        return sectors;
    }

    public void setSectors(long sectors) {
        this.sectors = sectors;
    }

    /** {@return how long it took} */
    public double getSeconds() {
        return seconds;
    }

    public void setSeconds(double seconds) {
        this.seconds = seconds;
    }
}
