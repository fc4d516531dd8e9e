/* SUNDIALS ARKODE, Fehlberg 13(7,8) with its own root finding: arkode TRAJECTORIES TOLERANCE SECONDS */
#include <arkode/arkode_erkstep.h>
#include <nvector/nvector_serial.h>

#include "trajectories.h"

static void *integrator;
static N_Vector state;
static double strength;

static int rhs(realtype t, N_Vector y, N_Vector dydt, void *data)
{
    (void)t;
    (void)data;
    acceleration(NV_DATA_S(y), strength, NV_DATA_S(dydt));
    return 0;
}

static int apse(realtype t, N_Vector y, realtype *value, void *data)
{
    (void)t;
    (void)data;
    *value = approach(NV_DATA_S(y));
    return 0;
}

static double deflect(double rho, double kappa)
{
    realtype t;
    strength = kappa;
    begin(rho, NV_DATA_S(state));
    if (ERKStepReInit(integrator, rhs, 0.0, state) != 0
        || ERKStepEvolve(integrator, 1e3, state, &t, ARK_NORMAL) != ARK_ROOT_RETURN) {
        return NAN;
    }
    return angle(NV_DATA_S(state));
}

int main(int argc, char **argv)
{
    SUNContext context;
    if (argc != 4 || SUNContext_Create(NULL, &context) != 0) {
        return 2;
    }
    double tolerance = atof(argv[2]);
    state = N_VNew_Serial(4, context);
    begin(0.5, NV_DATA_S(state));
    integrator = ERKStepCreate(rhs, 0.0, state, context);
    ERKStepSetTableNum(integrator, ARKODE_FEHLBERG_13_7_8);
    ERKStepSStolerances(integrator, tolerance, tolerance);
    ERKStepSetInterpolantDegree(integrator, 5);
    ERKStepSetMaxNumSteps(integrator, 1000000);
    ERKStepRootInit(integrator, 1, apse);
    return measure(argv[1], atof(argv[3]), deflect);
}
