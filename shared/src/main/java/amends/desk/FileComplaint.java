package amends.desk;

import amends.complaint.By;
import amends.complaint.Channel;
import amends.complaint.Understood;
import amends.hotel.HotelId;
import amends.hotel.Phone;
import amends.stay.Stay;
import java.time.Instant;
import java.util.Optional;

/**
 * The one command that files a complaint, whichever way it came in.
 *
 * @param id         derived from its key
 * @param digest     of the request
 * @param stay       whose complaint it is, as far as is known
 * @param phone      where the guest is reached; else the stay's
 * @param words      cleaned; may be empty
 * @param understood its room is the guest's, if known
 * @param linked     an earlier complaint it goes with
 */
record FileComplaint(
        HotelId hotel,
        String id,
        String digest,
        Channel channel,
        By by,
        Optional<Stay> stay,
        Optional<Phone> phone,
        String words,
        Understood understood,
        Optional<String> linked,
        Instant now) {}
