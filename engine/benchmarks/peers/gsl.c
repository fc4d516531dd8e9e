/* GSL, rk8pd: gsl TRAJECTORIES TOLERANCE SECONDS */
#include <gsl/gsl_errno.h>
#include <gsl/gsl_odeiv2.h>
#include <string.h>

#include "trajectories.h"

static gsl_odeiv2_step *step;
static gsl_odeiv2_control *control;
static gsl_odeiv2_evolve *evolve;

static int rhs(double t, const double y[], double dydt[], void *kappa)
{
    (void)t;
    acceleration(y, *(double *)kappa, dydt);
    return GSL_SUCCESS;
}

static double deflect(double rho, double kappa)
{
    gsl_odeiv2_system system = {rhs, NULL, 4, &kappa};
    double y[4], before[4], error[4];
    double t = 0.0, h = 0.1, started;
    begin(rho, y);
    gsl_odeiv2_step_reset(step);
    gsl_odeiv2_evolve_reset(evolve);
    do {
        memcpy(before, y, sizeof y);
        started = t;
        if (gsl_odeiv2_evolve_apply(evolve, control, step, &system, &t, 1e9, &h, y) != GSL_SUCCESS) {
            return NAN;
        }
    } while (approach(y) < 0.0);
    /* The apse: Newton's iteration on the length of the last step. */
    double length = t - started;
    for (int i = 0; i < 8; i++) {
        double change = approach(y) / approach_rate(y, kappa);
        if (fabs(change) < 1e-12) {
            break;
        }
        length -= change;
        memcpy(y, before, sizeof y);
        gsl_odeiv2_step_reset(step);
        gsl_odeiv2_step_apply(step, started, length, y, error, NULL, NULL, &system);
    }
    return angle(y);
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        return 2;
    }
    double tolerance = atof(argv[2]);
    step = gsl_odeiv2_step_alloc(gsl_odeiv2_step_rk8pd, 4);
    control = gsl_odeiv2_control_y_new(tolerance, tolerance);
    evolve = gsl_odeiv2_evolve_alloc(4);
    return measure(argv[1], atof(argv[3]), deflect);
}
