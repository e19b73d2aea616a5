package amends.desk;

import amends.clerk.Role;
import amends.complaint.By;
import amends.hotel.HotelId;

/** Somebody signed in, as the verified token names them. */
public record Actor(HotelId hotel, String id, String name, Role role, String tablet) {
    By.Staff by() {
        return new By.Staff(id, name);
    }
}
