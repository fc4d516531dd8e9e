// Boost.Odeint, dopri5 or fehlberg78 by -DSTEPPER: odeint TRAJECTORIES TOLERANCE SECONDS
#include <array>
#include <boost/numeric/odeint.hpp>

#include "trajectories.h"

namespace ode = boost::numeric::odeint;
using State = std::array<double, 4>;
using Stepper = ode::STEPPER<State>;

static double tolerance;

static double deflect(double rho, double kappa)
{
    auto rhs = [kappa](const State &y, State &dydt, double) { acceleration(y.data(), kappa, dydt.data()); };
    auto controlled = ode::make_controlled(tolerance, tolerance, Stepper());
    State y, before;
    double t = 0.0, h = 0.1, started;
    begin(rho, y.data());
    do {
        before = y;
        started = t;
        while (controlled.try_step(rhs, y, t, h) == ode::fail) {
        }
    } while (approach(y.data()) < 0.0);
    // The apse: Newton's iteration on the length of the last step.
    double length = t - started;
    for (int i = 0; i < 8; i++) {
        double change = approach(y.data()) / approach_rate(y.data(), kappa);
        if (std::fabs(change) < 1e-12) {
            break;
        }
        length -= change;
        y = before;
        // A new one each time: dopri5 would take the last derivative of the one before for the first of this.
        Stepper().do_step(rhs, y, started, length);
    }
    return angle(y.data());
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        return 2;
    }
    tolerance = std::atof(argv[2]);
    return measure(argv[1], std::atof(argv[3]), deflect);
}
